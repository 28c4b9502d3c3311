/**
 * Standards and reference data: entries S01 to S21.
 *
 * <p>{@link org.chengzhen.indicators.standards.UrbanizationRates} has the formulas of S04 to S06, {@link
 * org.chengzhen.indicators.standards.PopulationStandards} the entries over places and codes.
 */
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.standards;

import javax.annotation.ParametersAreNonnullByDefault;
