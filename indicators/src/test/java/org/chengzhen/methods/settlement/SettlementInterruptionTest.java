package org.chengzhen.methods.settlement;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.methods.contract.InterruptionContract;

class SettlementInterruptionTest implements InterruptionContract {
    private static final PopulationGrid LARGE = PopulationGrid.of(people(4_000));
    private static final PopulationGrid CITY = PopulationGrid.of(people(110));
    private static final PopulationGrid SMALL = PopulationGrid.of(centre());

    @Override
    public Stream<Work> works() {
        DegreeOfUrbanisation rules = DegreeOfUrbanisation.ghslR2023A();
        return Stream.of(
                new Work(
                        DegreeOfUrbanisation.class,
                        "level2",
                        () -> rules.level2(LARGE),
                        () -> rules.level2(SMALL).population()),
                new Work(
                        McMillenSubcentres.class,
                        "of",
                        () -> McMillenSubcentres.withDefaults().of(CITY),
                        () -> McMillenSubcentres.withDefaults().of(SMALL)));
    }

    /** A city with a subcentre. */
    private static double[][] centre() {
        double[][] people = new double[9][11];
        for (int r = 0; r < 9; r++) {
            for (int c = 0; c < 11; c++) {
                people[r][c] = Math.round(5000 * Math.exp(-0.3 * Math.hypot(r - 4, c - 3))) + 1 + (r * 7 + c * 3) % 5;
            }
        }
        people[6][9] = 9_000;
        people[6][8] = 7_000;
        people[0][0] = 0;
        return people;
    }

    private static double[][] people(int cells) {
        SplittableRandom random = new SplittableRandom(cells);
        double[][] people = new double[cells][cells];
        for (int r = 0; r < cells; r++) {
            for (int c = 0; c < cells; c++) {
                int town = (r / 40 * 31 + c / 40 * 17) % 9;
                people[r][c] = 1 + random.nextInt(300) * town;
            }
        }
        return people;
    }
}
