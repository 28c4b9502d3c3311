/**
 * Where growth comes from, and how structures change.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.growth.ShiftShare}: national, mix and competitive components
 *   <li>{@link org.chengzhen.methods.growth.EstebanMarquillas}: homothetic competitive and allocation
 *   <li>{@link org.chengzhen.methods.growth.DynamicShiftShare}: the classic components period by period
 *   <li>{@link org.chengzhen.methods.growth.SpatialShiftShare}: against nation and neighbours
 *   <li>{@link org.chengzhen.methods.growth.Arcelus}: regional growth apart, expected and differential parts
 *   <li>{@link org.chengzhen.methods.growth.GrowthAccounting}: capital, labour, total factor productivity
 *   <li>{@link org.chengzhen.methods.growth.PerpetualInventory}: capital stock from investment
 *   <li>{@link org.chengzhen.methods.growth.GrowthMode}: intensive, mixed, extensive
 *   <li>{@link org.chengzhen.methods.growth.LandGrowth}: more land against more output of it
 *   <li>{@link org.chengzhen.methods.growth.TapioDecoupling}: a pressure against output, eight states
 *   <li>{@link org.chengzhen.methods.growth.Lmdi}: logarithmic mean Divisia index
 *   <li>{@link org.chengzhen.methods.growth.EconomicBase}: basic employment and its multiplier
 *   <li>{@link org.chengzhen.methods.growth.EmploymentElasticity}: jobs against output
 *   <li>{@link org.chengzhen.methods.growth.StructuralUpgrading}: level and fit of the sectors
 *   <li>{@link org.chengzhen.methods.growth.StructuralChange}: Moore, Lilien, norm of absolute values
 *   <li>{@link org.chengzhen.methods.growth.LabourProductivity}: within, between and cross
 *   <li>{@link org.chengzhen.methods.growth.FactorMisallocation}: where a factor is short or idle
 *   <li>{@link org.chengzhen.methods.growth.MarketIntegration}: variance of relative prices
 *   <li>{@link org.chengzhen.methods.growth.CharacteristicIndustry}: concentration against competitiveness
 *   <li>{@link org.chengzhen.methods.growth.MultiplicativeLmdi}: the same as factors of growth, in two forms
 * </ul>
 *
 * <p>To add one: a class here, a test that extends {@code DecompositionContract} where it has parts that add
 * up, its golden rows, and a line above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.growth;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
