/**
 * How a series moves over time: tests for a trend, curves and forecasts, urbanization over time, monitoring and
 * warning.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.trend.CusumChart}: cumulated deviations from a target
 *   <li>{@link org.chengzhen.methods.trend.EwmaChart}: weighted moving average with its limits
 *   <li>{@link org.chengzhen.methods.trend.ForecastAccuracy}: errors of a forecast, Theil's U
 *   <li>{@link org.chengzhen.methods.trend.GreyModel}: GM(1,1) for short series
 *   <li>{@link org.chengzhen.methods.trend.Holt}: level and trend, smoothed
 *   <li>{@link org.chengzhen.methods.trend.IndividualsChart}: Shewhart's chart of single values
 *   <li>{@link org.chengzhen.methods.trend.LinearTrend}: a line with its prediction interval
 *   <li>{@link org.chengzhen.methods.trend.LogisticCurve}: the S curve of urbanization
 *   <li>{@link org.chengzhen.methods.trend.MannKendall}: is there a trend, ties and autocorrelation allowed for
 *   <li>{@link org.chengzhen.methods.trend.SenSlope}: its slope, resistant to outliers
 *   <li>{@link org.chengzhen.methods.trend.UrbanizationSpeed}: points a year, and their change
 *   <li>{@link org.chengzhen.methods.trend.UrbanizationStage}: Northam's and Fang's stages
 *   <li>{@link org.chengzhen.methods.trend.UrbanRuralGrowthDifference}: the projection method of the United Nations
 *   <li>{@link org.chengzhen.methods.trend.WarningScale}: four colours, with hysteresis
 *   <li>{@link org.chengzhen.methods.trend.WarningSkill}: hits, misses and false alarms
 *   <li>{@link org.chengzhen.methods.trend.HodrickPrescott}: the trend of a series without its cycles
 *   <li>{@link org.chengzhen.methods.trend.Pettitt}: a change of level, by ranks
 *   <li>{@link org.chengzhen.methods.trend.StandardNormalHomogeneity}: a jump of the mean
 *   <li>{@link org.chengzhen.methods.trend.Buishand}: homogeneity by cumulated departures
 *   <li>{@link org.chengzhen.methods.trend.HomogeneitySimulation}: p of the two by simulation
 *   <li>{@link org.chengzhen.methods.trend.SeasonalMannKendall}: trend of a series by month or quarter
 *   <li>{@link org.chengzhen.methods.trend.YueWang}: trend with the variance corrected for dependence
 *   <li>{@link org.chengzhen.methods.trend.PlainPreWhitening}: trend after plain pre-whitening
 *   <li>{@link org.chengzhen.methods.trend.GreyVerhulst}: an S-shaped curve through a short series
 *   <li>{@link org.chengzhen.methods.trend.MultivariateGreyModel}: GM(1,N)
 *   <li>{@link org.chengzhen.methods.trend.PosteriorError}: the grade of a grey model
 *   <li>{@link org.chengzhen.methods.trend.MetabolicGreyModel}: GM(1,1) that renews its series
 * </ul>
 *
 * <p>To add one: a class here, a test with an independent reference, its golden rows, a benchmark where it can be slow,
 * and a line above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.trend;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
