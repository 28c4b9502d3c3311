/**
 * Any value as maps and lists of the JDK, for JSON and for whatever else takes these: {@link
 * org.chengzhen.core.wire.Wire}.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.wire;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
