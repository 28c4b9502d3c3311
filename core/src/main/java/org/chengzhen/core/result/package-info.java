/**
 * What a result can be other than a number: {@link org.chengzhen.core.result.Status}, and the family of
 * {@link org.chengzhen.core.result.ChengzhenException}, each with an {@link org.chengzhen.core.result.ErrorCode}.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.result.NotFoundException}: no such place, year, variable or entry
 *   <li>{@link org.chengzhen.core.result.InvalidValueException}: a number outside its domain
 *   <li>{@link org.chengzhen.core.result.MismatchException}: two things of one name that do not go together
 *   <li>{@link org.chengzhen.core.result.UndefinedException}: a formula without a value
 *   <li>{@link org.chengzhen.core.result.AsMap}: a value that can be taken apart without knowing its type
 * </ul>
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.result;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
