/**
 * Verbs over arrays: one package per family of statistics, and the grammar that all of them speak.
 *
 * <p><b>Doors.</b>
 *
 * <ul>
 *   <li>{@code of} gives a number, a vector, or a value with named parts; {@code test} an inference with
 *       {@code statistic()} and {@code pValue()}; {@code fit} a model with {@code coefficients()}.
 *       Where a class has several forms the form is in the name ({@code paretoOls}, {@code weighted},
 *       {@code sampleCorrected}), or an enum, never a boolean.
 *   <li>Data come first, parameters behind them. Only data may be {@code double...}, and only where nothing
 *       stands before them: a method with a parameter takes {@code double[]}.
 *   <li>Data of a part and of its whole come in the order (part, whole): (group, total), (local, all).
 *       Data of two dates come in the order (start, end), of several variables one after the other: (outputStart,
 *       outputEnd, labourStart, labourEnd).
 *   <li>Settings are immutable values: {@code withDefaults()}, then bare names ({@code seed(42)},
 *       {@code permutations(9_999)}, {@code parallel()}), then {@code of}, {@code test} or {@code fit}. A
 *       static door of a class with settings gives what no setting changes.
 *   <li>{@code find} gives an {@code Optional}, {@code get} throws; {@code read} refuses a file with mistakes,
 *       {@code readLeniently} gives the good cells and the list.
 * </ul>
 *
 * <p><b>Words.</b> {@code statistic}, {@code pValue}, {@code zScore}, {@code standardError},
 * {@code standardErrors}, {@code rSquared}, {@code logLikelihood}, {@code degreesOfFreedom},
 * {@code coefficients}, {@code fitted}, {@code residuals}, {@code variance}, {@code expectation};
 * {@code n} counts the observations that were used, and {@code places} is a list; {@code start} and
 * {@code end} are two dates; {@code permutations} reshuffle what is given, {@code replications} draw anew
 * (bootstrap and Monte Carlo), {@code starts} are starts of a search; {@code seed} begins a stream.
 *
 * <p><b>Shapes.</b> Vectors come out as {@code ImmutableDoubleArray}, matrices as {@code DoubleMatrix}; a matrix goes
 * in as {@code DoubleMatrix} or {@code double[][]}, a stack of them as {@code List<DoubleMatrix>} or {@code
 * double[][][]}; a door for columns says so in its name ({@code fitColumns}). Rows are places. A matrix of a panel is
 * places x years. What is otherwise says so in its name. Results have a name of their own: no nested {@code Result}.
 *
 * <p><b>What can go wrong.</b> Input outside the domain is an {@code IllegalArgumentException} that names the
 * argument, the index and the value; a formula without a value is an {@code UndefinedException} with its status;
 * no infinity and no NaN leaves as a number; an entry of a vector or matrix over places may be NaN where that entry
 * alone has no value and the class says so. Computed numbers are equal by {@code core.internal.Ties}; long loops
 * step through {@code core.internal.Loop}, so that a {@code Watch} can end them and hear how far they are.
 *
 * @since 0.1.0
 * @serial exclude
 */
package org.chengzhen.methods;
