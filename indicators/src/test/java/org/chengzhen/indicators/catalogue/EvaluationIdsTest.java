package org.chengzhen.indicators.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.indicators.frame.Indicator;
import org.junit.jupiter.api.Test;

class EvaluationIdsTest {
    @Test
    void everyIdOfTheSupplementOnEfficiencyAndNetworksComputes() {
        List<String> ids = Stream.concat(
                        IntStream.rangeClosed(37, 43).mapToObj(i -> "M" + i),
                        IntStream.rangeClosed(80, 86).mapToObj(i -> "B" + i))
                .toList();
        assertEquals(14, ids.size());
        for (String id : ids) {
            Indicator indicator = Catalogue.get(id);
            assertEquals(id, indicator.id());
            assertTrue(Catalogue.explain(id).contains("call:"), id);
        }
    }

    @Test
    void wordsOfTheFieldFindThem() {
        for (String[] word : new String[][] {
            {"QAP", "B80"},
            {"块模型", "B81"},
            {"骨架网络", "B82"},
            {"引力模型 关联", "B84"},
            {"Leiden", "B85"},
            {"网络韧性", "B86"},
            {"方向距离", "M37"},
            {"绿色全要素生产率", "M38"},
            {"非期望产出SBM", "M39"},
            {"cross-efficiency", "M41"},
            {"PROMETHEE", "M43"}
        }) {
            assertTrue(
                    Catalogue.find(word[0]).stream().limit(3).anyMatch(i -> i.id().equals(word[1])),
                    () -> word[0] + " finds "
                            + Catalogue.find(word[0]).stream()
                                    .map(Indicator::id)
                                    .toList());
        }
    }
}
