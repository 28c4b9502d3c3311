/**
 * Results as JSON with Jackson: {@link org.chengzhen.jackson.ChengzhenModule}, which {@code findAndRegisterModules} finds.
 */
@javax.annotation.ParametersAreNonnullByDefault
package org.chengzhen.jackson;
