/**
 * Every indicator found and explained: {@link org.chengzhen.indicators.catalogue.Catalogue}. {@code CatalogueSearch}
 * finds, {@code Explanation} explains, {@code Computable} says what a study allows; {@link
 * org.chengzhen.indicators.catalogue.CatalogueVariables} tells the readers of tables what the indicators read.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.catalogue;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
