/**
 * What a result can be other than a number: {@link org.chengzhen.core.result.Status}, and the family of
 * {@link org.chengzhen.core.result.ChengzhenException}.
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
