/** Every indicator found and explained: {@link org.chengzhen.indicators.catalogue.Catalogue}. */
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.catalogue;

import javax.annotation.ParametersAreNonnullByDefault;
