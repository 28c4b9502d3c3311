/** Shared inside the library, part of no public signature: argument checks, exact sums, fast sorts, work in chunks. */
@javax.annotation.ParametersAreNonnullByDefault
package org.chengzhen.core.internal;
