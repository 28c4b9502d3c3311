package org.chengzhen.core.internal;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What may have been meant by a word that is not known: the known words a few letters away. */
public final class Nearest {
    private static final int SHOWN = 3;
    /** One letter in three may be wrong. */
    private static final int LETTERS_PER_SLIP = 3;

    private Nearest() {}

    /**
     * The known words that are nearest to a word.
     *
     * <p>Those that it begins or that it is a few slips away from: one slip in three letters. Case does not matter.
     *
     * @param word that was asked for
     * @param known all words that would have done
     * @return at most three, the nearest first; none where nothing is near
     */
    public static ImmutableList<String> to(String word, Iterable<String> known) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        Map<String, Integer> near = new LinkedHashMap<>();
        for (String each : known) {
            String candidate = each.toLowerCase(Locale.ROOT);
            int slips = slips(wanted, candidate);
            if (slips <= Math.max(1, wanted.length() / LETTERS_PER_SLIP) && slips < wanted.length()) {
                near.put(each, slips);
            } else if (wanted.length() >= LETTERS_PER_SLIP
                    && (candidate.startsWith(wanted) || candidate.endsWith("_" + wanted))) {
                near.put(each, wanted.length());
            }
        }
        return near.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue()))
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The question that is put behind a refusal.
     *
     * @param word that was asked for
     * @param known all words that would have done
     * @return as {@code : did you mean gini?}, empty where nothing is near
     */
    public static String question(String word, Iterable<String> known) {
        ImmutableList<String> near = to(word, known);
        return near.isEmpty() ? "" : ": did you mean " + String.join(" or ", near) + "?";
    }

    /**
     * How many slips are between two words: letters left out, put in, changed, or two neighbours swapped.
     *
     * <p>The optimal string alignment distance. Source: Damerau, F. J. (1964), A Technique for Computer Detection and
     * Correction of Spelling Errors. Cost: the product of the lengths.
     *
     * @param a a word
     * @param b another
     * @return 0 where they are equal
     */
    public static int slips(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
