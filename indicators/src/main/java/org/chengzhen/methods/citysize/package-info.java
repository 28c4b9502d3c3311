/**
 * How the sizes of cities are distributed, how they grow, and what grows with them.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.citysize.Gibrat}: does growth depend on size?
 *   <li>{@link org.chengzhen.methods.citysize.Hill}: tail exponent, from the largest k for every k
 *   <li>{@link org.chengzhen.methods.citysize.OptimalSize}: top of an inverted U, with the Lind–Mehlum test
 *   <li>{@link org.chengzhen.methods.citysize.PowerLaw}: where a power law begins, its exponent, and whether it
 *       holds ({@link org.chengzhen.methods.citysize.LognormalComparison}); {@link
 *       org.chengzhen.methods.citysize.PowerLawFit}, its result
 *   <li>{@link org.chengzhen.methods.citysize.Primacy}: the first city against the next
 *   <li>{@link org.chengzhen.methods.citysize.RankSize}: exponent of sizes on ranks, in all named forms; {@link
 *       org.chengzhen.methods.citysize.RankSizeOptions}, which cities enter
 *   <li>{@link org.chengzhen.methods.citysize.SizeStructure}: tiers, their shares, and the gaps between them
 *   <li>{@link org.chengzhen.methods.citysize.UrbanScaling}: outputs that grow faster or slower than size
 * </ul>
 *
 * <p>To add one: a class here, a test with an independent reference, its golden rows, a benchmark where it can
 * be slow, and a line above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.citysize;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
