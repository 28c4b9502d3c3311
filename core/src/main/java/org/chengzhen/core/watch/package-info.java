/**
 * To hear how far a long computation is, and to end it: {@link org.chengzhen.core.watch.Watch}, whose
 * {@link org.chengzhen.core.watch.Progress} an application hears.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.watch;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
