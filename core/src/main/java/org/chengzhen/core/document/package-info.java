/**
 * What is handed on: {@link org.chengzhen.core.document.Document}, an immutable value of sections, paragraphs, tables
 * and plots with its sources, assumptions and gaps. {@code core.io.page} writes it.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.document;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
