/**
 * What is handed on: {@link org.chengzhen.core.document.Document}, an immutable value of sections, paragraphs, tables and plots with its
 * sources, assumptions and gaps. {@code core.io.page} writes it.
 */
@javax.annotation.ParametersAreNonnullByDefault
package org.chengzhen.core.document;
