package org.chengzhen.methods.citysize;

import static org.chengzhen.methods.contract.PlaceContract.Change.UNITS;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;

import java.util.stream.Stream;
import org.chengzhen.methods.contract.PlaceContract;

/** Cities in another order, and people counted in another unit. */
class CitySizePlacesTest implements PlaceContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(
                Door.over(
                        Gibrat.class,
                        "of",
                        t -> Gibrat.of(t.column(0), t.column(1)).beta(),
                        VALUE,
                        VALUE),
                Door.over(Hill.class, "of", t -> Hill.of(t.column(0), 2), VALUE),
                Door.over(Primacy.class, "twoCity", t -> Primacy.twoCity(t.column(0)), VALUE),
                Door.over(Primacy.class, "share", t -> Primacy.share(t.column(0)), VALUE),
                Door.over(
                        RankSize.class,
                        "paretoOls",
                        t -> RankSize.paretoOls(t.column(0)).exponent(),
                        VALUE),
                Door.over(
                        RankSize.class,
                        "gabaixIbragimov",
                        t -> RankSize.gabaixIbragimov(t.column(0)).exponent(),
                        VALUE),
                Door.over(SizeStructure.class, "sizeGini", t -> SizeStructure.sizeGini(t.column(0)), VALUE),
                Door.over(
                        UrbanScaling.class,
                        "of",
                        t -> UrbanScaling.of(t.column(0), t.column(1)).beta(),
                        VALUE,
                        VALUE),
                Door.over(
                                OptimalSize.class,
                                "of",
                                t -> OptimalSize.of(t.column(0), t.column(1)).b2(),
                                VALUE,
                                VALUE)
                        .but(UNITS, "a coefficient of ln² in the unit of the outcome"));
    }
}
