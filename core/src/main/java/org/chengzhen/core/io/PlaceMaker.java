package org.chengzhen.core.io;

import java.util.Locale;
import java.util.Optional;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.CountyType;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.FunctionalZone;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;

/** Makes places of what their rows say, where no gazetteer knows them. */
final class PlaceMaker {
    /** Whether codes of six digits are those of divisions of China. */
    private final boolean chineseCodes;

    PlaceMaker(boolean chineseCodes) {
        this.chineseCodes = chineseCodes;
    }

    /** A place by what its row says of it. */
    Place place(RawPlace raw, boolean ambiguous) {
        String parent = raw.parentCode.isEmpty() ? raw.parentName : raw.parentCode;
        String id = !raw.code.isEmpty() ? raw.code : ambiguous ? parent + " " + raw.name : raw.name;
        String called = raw.name.isEmpty() ? raw.code : raw.name;
        String local = raw.localName.isEmpty() ? called : raw.localName;
        Optional<GeoPoint> centre = centre(raw);
        AdministrativeLevel level = level(raw, id);
        boolean city;
        boolean county;
        if (!raw.kind.isEmpty()) {
            city = raw.kind.equalsIgnoreCase("city");
            county = raw.kind.equalsIgnoreCase("county");
        } else {
            boolean code = chineseCodes && chinese(id);
            city = code && level == AdministrativeLevel.PREFECTURE;
            county = code && level == AdministrativeLevel.COUNTY;
        }
        if (city) {
            City.Builder builder = City.builder(id, called).localName(local).level(level);
            centre.ifPresent(builder::centre);
            if (!parent.isEmpty()) {
                builder.parent(parent);
            }
            return builder.build();
        }
        if (county) {
            County.Builder builder = County.builder(id, called).localName(local);
            constant(CountyType.class, raw.countyType).ifPresent(builder::type);
            constant(FunctionalZone.class, raw.zone).ifPresent(builder::zone);
            centre.ifPresent(builder::centre);
            if (!parent.isEmpty()) {
                builder.parent(parent);
            }
            return builder.build();
        }
        Region.Builder builder = Region.builder(id, called).localName(local);
        if (!raw.level.isEmpty() || (chineseCodes && chinese(id))) {
            builder.level(level);
        }
        centre.ifPresent(builder::centre);
        if (!parent.isEmpty()) {
            builder.parent(parent);
        }
        return builder.build();
    }

    static boolean chinese(String code) {
        if (!code.matches("\\d{6}")) {
            return false;
        }
        try {
            DivisionCode.parse(code);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // six digits that no province begins with
        }
    }

    private static AdministrativeLevel level(RawPlace raw, String code) {
        if (!raw.level.isEmpty()) {
            try {
                return AdministrativeLevel.valueOf(raw.level.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                return AdministrativeLevel.PREFECTURE;
            }
        }
        return chinese(code) ? DivisionCode.parse(code).level() : AdministrativeLevel.PREFECTURE;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Optional<GeoPoint> centre(RawPlace raw) {
        boolean known = raw.latitude >= -90 && raw.latitude <= 90 && raw.longitude >= -180 && raw.longitude <= 180;
        return known ? Optional.of(new GeoPoint(raw.latitude, raw.longitude)) : Optional.empty();
    }
}
