/**
 * Results as JSON with Jackson: {@link org.chengzhen.jackson.ChengzhenModule}, which {@code findAndRegisterModules}
 * finds.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.jackson;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
