package org.chengzhen.core.panel;

import java.io.Serializable;

/**
 * A remark on one cell of a panel, such as that its value was interpolated.
 *
 * @param code of the place
 * @param year of the cell
 * @param variable of the cell
 * @param remark what is to be known about the value
 */
public record Flag(String code, int year, Variable variable, String remark) implements Serializable {}
