package org.chengzhen.indicators.report;

/** What the build says in a fresh clone, where it would be silent for a minute: run by itself, before anything is compiled. */
final class FirstRun {
    private FirstRun() {}

    /**
     * Says it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println(
                "Chengzhen: the first build. It downloads libraries and compiles, which takes a minute or two.");
    }
}
