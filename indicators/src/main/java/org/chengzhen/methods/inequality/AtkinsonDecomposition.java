package org.chengzhen.methods.inequality;

import java.io.Serializable;

/**
 * Atkinson's index within and between groups: 1 − A = (1 − within)(1 − between).
 *
 * <p>Within, each group's value is replaced by its equally distributed equivalent e_g: 1 − Σ W_g e_g / (Wμ);
 * between, those are spread evenly: 1 − e / (Σ W_g e_g / W).
 *
 * <p>Source: Blackorby, C., Donaldson, D. and Auersperg, M. (1981), A new procedure for the measurement of inequality
 * within and among population subgroups, Canadian Journal of Economics 14.
 *
 * @param total A, in [0, 1]
 * @param within the share of the total that equality inside the groups would save, in [0, 1]
 * @param between the share of what remains that equality between the groups would save, in [0, 1]; 0 where nothing remains
 */
public record AtkinsonDecomposition(double total, double within, double between) implements Serializable {}
