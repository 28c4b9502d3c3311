/** To hear how far a long computation is, and to end it: {@link org.chengzhen.core.watch.Watch}. */
@javax.annotation.ParametersAreNonnullByDefault
package org.chengzhen.core.watch;
