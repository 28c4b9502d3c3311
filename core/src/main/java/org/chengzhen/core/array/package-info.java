/** Immutable arrays of numbers that may cross a public border. */
@javax.annotation.ParametersAreNonnullByDefault
package org.chengzhen.core.array;
