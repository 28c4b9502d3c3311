/** Shared inside the library, part of no public signature: argument checks, exact sums, fast sorts. */
@javax.annotation.ParametersAreNonnullByDefault
package org.chengzhen.core.internal;
