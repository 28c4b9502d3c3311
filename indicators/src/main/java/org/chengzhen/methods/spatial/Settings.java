package org.chengzhen.methods.spatial;

import org.chengzhen.methods.statistics.Tail;

/** The options that the statistics share. */
record Settings(Inference inference, int permutations, long seed, Tail tail, boolean parallel) {}
