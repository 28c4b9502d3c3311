/** What a result can be other than a number: {@link org.chengzhen.core.result.Status} and its exception. */
@javax.annotation.ParametersAreNonnullByDefault
package org.chengzhen.core.result;
