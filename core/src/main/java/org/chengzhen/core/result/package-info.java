/**
 * What a result can be other than a number: {@link org.chengzhen.core.result.Status}, and the family of
 * {@link org.chengzhen.core.result.ChengzhenException}.
 */
@javax.annotation.ParametersAreNonnullByDefault
package org.chengzhen.core.result;
