package org.chengzhen.core.china;

import java.io.Serializable;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.GeoPoint;

/**
 * An urban centre by the Degree of Urbanisation, as the World Urbanization Prospects of 2025 count it: contiguous dense
 * cells, whatever the boundaries. Guangzhou holds Foshan, Dongguan and more.
 *
 * @param id of the centre in the source
 * @param name in the source
 * @param localName in Chinese
 * @param cityCode of the division of that name, which is not its extent
 * @param population of 2025, persons
 * @param centre where its people are centred, WGS 84
 * @param certainty how sure the row is
 */
public record UrbanCentre(
        String id,
        String name,
        String localName,
        String cityCode,
        double population,
        GeoPoint centre,
        Certainty certainty)
        implements Serializable {}
