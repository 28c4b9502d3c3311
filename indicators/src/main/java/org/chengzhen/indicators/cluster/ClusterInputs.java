package org.chengzhen.indicators.cluster;

import java.util.Optional;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.Polygons;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.methods.citysize.RankSize;
import org.chengzhen.methods.citysize.RankSizeOptions;
import org.chengzhen.methods.interaction.Decay;
import org.chengzhen.methods.interaction.FloatingCatchment;
import org.chengzhen.methods.interaction.GravityLinkage;
import org.chengzhen.methods.interaction.SpatialInteraction;
import org.chengzhen.methods.network.Concor;
import org.chengzhen.methods.network.FunctionalPolycentricity;
import org.chengzhen.methods.network.Leiden;
import org.chengzhen.methods.network.LinkWeights;
import org.chengzhen.methods.network.Louvain;
import org.chengzhen.methods.spatial.GeographicallyWeightedRegression;
import org.chengzhen.methods.spatial.PanelEffects;
import org.chengzhen.methods.spatial.SpatialModel;
import org.chengzhen.methods.spatial.SpatialPanelModel;

/** The inputs of the entries on city clusters, beside those that all themes share. */
public final class ClusterInputs {
    /** Flows between places. */
    public static final Input<FlowMatrix> FLOWS = Input.required(
            "flows", "flows between places by their codes: trains, flights, trips, goods", FlowMatrix.class);

    /** Costs between places. */
    public static final Input<CostMatrix> COSTS = Input.required(
            "costs",
            "distances in km or times in minutes from places, by their codes, to destinations",
            CostMatrix.class);

    /** Neighbourhood of places. */
    public static final Input<SpatialWeights> WEIGHTS =
            Input.required("weights", "spatial weights of the places, by their codes", SpatialWeights.class);

    /** Which places are centres. */
    public static final Input<Centres> CENTRES =
            Input.withDefault("centres", "codes of the centres; else the largest places", Centres.LARGEST);

    /** What lies at the destinations of the costs. */
    public static final Input<Destinations> DESTINATIONS = Input.required(
            "destinations", "sizes of the destinations of the costs: beds, floor space, jobs", Destinations.class);

    /** The whole that a structure is compared with. */
    public static final Input<Reference> REFERENCE =
            Input.withDefault("reference", "the whole that places are compared with, as the nation", Reference.STUDY);

    /** Prices by good. */
    public static final Input<VariableFamily> PRICES =
            Input.required("prices", "the family of variables that holds prices by good", VariableFamily.class);

    /** Service values of firms. */
    public static final Input<VariableFamily> SERVICE_VALUES = Input.required(
            "service_values",
            "the family of variables that holds the service value of each firm, 0 to 5",
            VariableFamily.class);

    /** Control variables. */
    public static final Input<Controls> CONTROLS =
            Input.required("controls", "variables on which convergence is conditional", Controls.class);

    /** Plants of one industry. */
    public static final Input<Plants> PLANTS =
            Input.required("plants", "employment and place of each plant of an industry", Plants.class);

    /** Rules and bodies that a cluster has in common. */
    public static final Input<CoordinationChecklist> CHECKLIST = Input.required(
            "checklist", "rules and bodies of coordination, and how far each is in force", CoordinationChecklist.class);

    /** How ranks and sizes are fitted. */
    public static final Input<RankSizeOptions> RANK_SIZE =
            Input.withDefault("rank_size", "ties, threshold or number of cities", RankSize.withDefaults());

    /** Conventions of functional polycentricity. */
    public static final Input<FunctionalPolycentricity> POLYCENTRICITY = Input.withDefault(
            "polycentricity", "direction, density and deviation", FunctionalPolycentricity.withDefaults());

    /** Conventions of gravity. */
    public static final Input<GravityLinkage> GRAVITY = Input.withDefault(
            "gravity", "coefficient and exponent of the gravity model", GravityLinkage.withDefaults());

    /** The model of flows between origins and destinations. */
    public static final Input<SpatialInteraction> INTERACTION = Input.required(
            "interaction", "decay, constraint and totals of the interaction model", SpatialInteraction.class);

    /** How attraction falls with cost. */
    public static final Input<Decay> DECAY =
            new Input<>("decay", "how weight falls with cost", Decay.class, Optional.of(Decay.power(1)));

    /** How attraction of shops falls with cost. */
    public static final Input<Decay> SHOPPING_DECAY = new Input<>(
            "shopping_decay",
            "how the attraction of a centre falls with cost",
            Decay.class,
            Optional.of(Decay.power(2)));

    /** The catchment of a facility. */
    public static final Input<Decay> CATCHMENT = new Input<>(
            "catchment",
            "weights within the catchment of a facility",
            Decay.class,
            Optional.of(FloatingCatchment.ENHANCED_ZONES));

    /** The exponent of field strength. */
    public static final Input<Double> FIELD_EXPONENT =
            Input.withDefault("field_exponent", "exponent of distance, 2 for regions, 1 for small ones", 2.0);

    /** The limit of a circle of time. */
    public static final Input<Double> TIME_LIMIT =
            Input.withDefault("time_limit", "limit of the commuting circle, minutes, inclusive", 60.0);

    /** The least flow that is a link. */
    public static final Input<Double> LEAST_FLOW = Input.withDefault("least_flow", "flows below this are no link", 0.0);

    /** What weights of links mean in shortest paths. */
    public static final Input<LinkWeights> LINK_WEIGHTS = new Input<>(
            "link_weights",
            "whether flows count in shortest paths, as costs or strengths",
            LinkWeights.class,
            Optional.of(LinkWeights.IGNORED));

    /** How communities are searched. */
    public static final Input<Louvain> COMMUNITIES =
            Input.withDefault("communities", "resolution, starts and seed of the search", Louvain.withDefaults());

    /** How communities of directed flows are searched. */
    public static final Input<Leiden> DIRECTED_COMMUNITIES = Input.withDefault(
            "directed_communities",
            "resolution, starts and seed of the search of connected communities",
            Leiden.withDefaults());

    /** How blocks are split. */
    public static final Input<Concor> BLOCKS =
            Input.withDefault("blocks", "splits and diagonal of the block model", Concor.withDefaults());

    /** Which links a backbone keeps. */
    public static final Input<Double> BACKBONE_LEVEL =
            Input.withDefault("backbone_level", "links with α below it are the backbone, in (0, 1]", 0.05);

    /** What a relation between places is explained by. */
    public static final Input<Relations> RELATIONS = Input.required(
            "relations",
            "relations between places that may explain the flows: distances, differences",
            Relations.class);

    /** What draws places to each other. */
    public static final Input<GravityRoles> GRAVITY_ROLES = Input.withDefault(
            "gravity_roles", "masses, share and income of the gravity of association", GravityRoles.DEFAULTS);

    /** The number of classes of a Markov chain. */
    public static final Input<Integer> CLASSES = Input.withDefault("classes", "number of quantile classes", 4);

    /** The form of spatial dependence. */
    public static final Input<SpatialModel> SPATIAL_MODEL = new Input<>(
            "spatial_model", "lag, error, Durbin, SLX, SDEM or SAC", SpatialModel.class, Optional.of(SpatialModel.LAG));

    /** How a spatial panel is modelled. */
    public static final Input<SpatialPanelModel> PANEL_MODEL = Input.withDefault(
            "panel_model",
            "model, effects and bias correction of a spatial panel",
            SpatialPanelModel.withDefaults().effects(PanelEffects.TWO_WAY));

    /** How a regression varies over space. */
    public static final Input<GeographicallyWeightedRegression> LOCAL_REGRESSION = Input.withDefault(
            "local_regression",
            "kernel, bandwidth and criterion of geographically weighted regression",
            GeographicallyWeightedRegression.withDefaults());

    /** The outlines of places. */
    public static final Input<Polygons> OUTLINES =
            Input.required("outlines", "the outlines of the places, by their codes", Polygons.class);

    /** How far boundaries may lie apart and still touch. */
    public static final Input<Double> TOLERANCE =
            Input.withDefault("tolerance", "distance at which outlines still touch, degrees", 0.0);

    private ClusterInputs() {}
}
