/**
 * Citizenization, public services, consumption and investment: entries A01 to A33.
 *
 * <p>Formulas:
 *
 * <ul>
 *   <li>{@link org.chengzhen.indicators.citizenization.Citizenization}, {@link
 *       org.chengzhen.indicators.citizenization.PopulationFlow}: who lives in cities without registration
 *   <li>{@link org.chengzhen.indicators.citizenization.MigrantWorkers}, {@link
 *       org.chengzhen.indicators.citizenization.CitizenizationParity}, {@link
 *       org.chengzhen.indicators.citizenization.SocialIntegration}: structure of migrants and how they fare
 *   <li>{@link org.chengzhen.indicators.citizenization.MigrantSpells}, {@link
 *       org.chengzhen.indicators.citizenization.EligibilityRule}, {@link
 *       org.chengzhen.indicators.citizenization.CitizenizationPath}: who may settle, and in which year
 *   <li>{@link org.chengzhen.indicators.citizenization.ServiceCoverage}, {@link
 *       org.chengzhen.indicators.citizenization.ServiceParity}: public services by group
 *   <li>{@link org.chengzhen.indicators.citizenization.CitizenizationCost} of {@link
 *       org.chengzhen.indicators.citizenization.CostItem} under {@link
 *       org.chengzhen.indicators.citizenization.CostSharing}: cost and who bears it
 *   <li>{@link org.chengzhen.indicators.citizenization.ConsumptionPotential}, {@link
 *       org.chengzhen.indicators.citizenization.ConsumptionPropensity}, {@link
 *       org.chengzhen.indicators.citizenization.ConsumptionMultiplier}, {@link
 *       org.chengzhen.indicators.citizenization.ConsumptionGrowth}, {@link
 *       org.chengzhen.indicators.citizenization.DemandContributions}, {@link
 *       org.chengzhen.indicators.citizenization.EngelCoefficient}, {@link
 *       org.chengzhen.indicators.citizenization.UrbanRuralGap}: consumption and demand
 *   <li>{@link org.chengzhen.indicators.citizenization.InfrastructureGap}, {@link
 *       org.chengzhen.indicators.citizenization.MunicipalInfrastructure}, {@link
 *       org.chengzhen.indicators.citizenization.UrbanInvestment}, {@link
 *       org.chengzhen.indicators.citizenization.DualUseFacilities}: infrastructure and investment
 *   <li>{@link org.chengzhen.indicators.citizenization.HousingAffordability}, {@link
 *       org.chengzhen.indicators.citizenization.UrbanVillages}, {@link
 *       org.chengzhen.indicators.citizenization.Relocation}: housing
 *   <li>{@link org.chengzhen.indicators.citizenization.UrbanGrowthComponents}, {@link
 *       org.chengzhen.indicators.citizenization.LandPopulationElasticity}: growth of towns in people and land
 * </ul>
 *
 * <p>Entries, all in {@link org.chengzhen.indicators.citizenization.CitizenizationIndicators}: {@link
 * org.chengzhen.indicators.citizenization.MigrantStocks}, {@code MigrantStructure}, {@code PublicServiceEntries},
 * {@code ConsumptionEntries}, {@code InfrastructureEntries}, {@code HousingEntries}, {@link
 * org.chengzhen.indicators.citizenization.UrbanPathEntries}. They read {@link
 * org.chengzhen.indicators.citizenization.CitizenizationVariables} and, under {@link
 * org.chengzhen.indicators.citizenization.CitizenizationInputs}, {@link
 * org.chengzhen.indicators.citizenization.ParityDimensions}, {@link
 * org.chengzhen.indicators.citizenization.PublicServices}, {@link org.chengzhen.indicators.citizenization.CostPlan}
 * and {@link org.chengzhen.indicators.citizenization.InfrastructureItems} with a {@link
 * org.chengzhen.indicators.citizenization.Benchmark}.
 *
 * <p>To add one: a formula class, an entry in the chapter of its subject, a test of both.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.citizenization;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
