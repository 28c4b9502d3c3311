/** Any value as maps and lists of the JDK, for JSON and for whatever else takes these: {@link org.chengzhen.core.wire.Wire}. */
@javax.annotation.ParametersAreNonnullByDefault
package org.chengzhen.core.wire;
