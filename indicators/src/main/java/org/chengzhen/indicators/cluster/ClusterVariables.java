package org.chengzhen.indicators.cluster;

import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;

/** The variables that the entries on city clusters read and make, beside those that all themes share. */
public final class ClusterVariables {
    /** Population of city areas (statistical codes 11x). */
    public static final Variable CITY_AREA_POPULATION = Variable.stock(
            "city_area_population", "Population of city areas (statistical codes 11x)", "城区人口", Unit.PERSON);

    /** Population of town areas (statistical codes 12x). */
    public static final Variable TOWN_AREA_POPULATION = Variable.stock(
            "town_area_population", "Population of town areas (statistical codes 12x)", "镇区人口", Unit.PERSON);

    /** Employed persons in the primary sector. */
    public static final Variable PRIMARY_EMPLOYMENT =
            Variable.stock("primary_employment", "Employed persons in the primary sector", "第一产业就业人员", Unit.PERSON);

    /** Capital stock. */
    public static final Variable CAPITAL_STOCK = Variable.stock("capital_stock", "Capital stock", "资本存量", Unit.YUAN);

    /** Output elasticity of capital. */
    public static final Variable CAPITAL_ELASTICITY = Variable.of(
            "capital_elasticity", "Output elasticity of capital", "资本产出弹性", Unit.FRACTION, Variable.Kind.INTENSITY);

    /** Workers in producer services or management. */
    public static final Variable SERVICE_WORKERS =
            Variable.stock("service_workers", "Workers in producer services or management", "生产性服务业或管理人员", Unit.PERSON);

    /** Production workers. */
    public static final Variable PRODUCTION_WORKERS =
            Variable.stock("production_workers", "Production workers", "生产制造人员", Unit.PERSON);

    /** Trade within the region. */
    public static final Variable INTRAREGIONAL_TRADE =
            Variable.flow("intraregional_trade", "Trade within the region", "区域内流量", Unit.YUAN);

    /** Trade with other regions of the nation. */
    public static final Variable INTERREGIONAL_TRADE =
            Variable.flow("interregional_trade", "Trade with other regions of the nation", "国内区域间流量", Unit.YUAN);

    /** Trade with other countries. */
    public static final Variable FOREIGN_TRADE =
            Variable.flow("foreign_trade", "Trade with other countries", "对外流量", Unit.YUAN);

    /** Research and development staff. */
    public static final Variable RD_STAFF =
            Variable.stock("rd_staff", "Research and development staff", "研发人员", Unit.PERSON);

    /** Research and development expenditure. */
    public static final Variable RD_SPENDING =
            Variable.flow("rd_spending", "Research and development expenditure", "研发经费", Unit.YUAN);

    /** High-value invention patents in force. */
    public static final Variable INVENTION_PATENTS =
            Variable.stock("invention_patents", "High-value invention patents in force", "高价值发明专利拥有量", Unit.COUNT);

    /** Scale-adjusted metropolitan indicator. */
    public static final Variable SAMI =
            Variable.of("sami", "Scale-adjusted metropolitan indicator", "规模修正指标", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Dominance by incoming flows. */
    public static final Variable DOMINANCE_IN =
            Variable.of("dominance_in", "Dominance by incoming flows", "流入支配度", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Dominance by outgoing flows. */
    public static final Variable DOMINANCE_OUT =
            Variable.of("dominance_out", "Dominance by outgoing flows", "流出支配度", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Workers who serve other places. */
    public static final Variable OUTWARD_WORKERS =
            Variable.stock("outward_workers", "Workers who serve other places", "外向功能量", Unit.PERSON);

    /** Output per worker. */
    public static final Variable OUTPUT_PER_WORKER =
            Variable.of("output_per_worker", "Output per worker", "从业人员人均产出", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Urban flow intensity. */
    public static final Variable URBAN_FLOW = Variable.flow("urban_flow", "Urban flow intensity", "城市流强度", Unit.YUAN);

    /** Tendency of urban flow. */
    public static final Variable FLOW_TENDENCY =
            Variable.of("flow_tendency", "Tendency of urban flow", "城市流倾向度", Unit.FRACTION, Variable.Kind.RATIO);

    /** Total economic linkage. */
    public static final Variable LINKAGE =
            Variable.of("linkage", "Total economic linkage", "对外经济联系总量", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Share of the centre's linkage. */
    public static final Variable MEMBERSHIP =
            Variable.of("membership", "Share of the centre's linkage", "经济隶属度", Unit.FRACTION, Variable.Kind.RATIO);

    /** Trade with the first centre over trade with the second. */
    public static final Variable TRADE_RATIO = Variable.of(
            "trade_ratio",
            "Trade with the first centre over trade with the second",
            "两中心贸易比",
            Unit.FRACTION,
            Variable.Kind.RATIO);

    /** Distance from the centre to the breaking point. */
    public static final Variable BREAKING_POINT = Variable.of(
            "breaking_point",
            "Distance from the centre to the breaking point",
            "断裂点距中心距离",
            Unit.KILOMETRE,
            Variable.Kind.INTENSITY);

    /** Gross network connectivity. */
    public static final Variable CONNECTIVITY =
            Variable.of("connectivity", "Gross network connectivity", "网络总连通度", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Network connectivity relative to the largest. */
    public static final Variable RELATIVE_CONNECTIVITY = Variable.of(
            "relative_connectivity",
            "Network connectivity relative to the largest",
            "相对连通度",
            Unit.FRACTION,
            Variable.Kind.RATIO);

    /** Degree centrality. */
    public static final Variable DEGREE_CENTRALITY =
            Variable.of("degree_centrality", "Degree centrality", "度中心度", Unit.FRACTION, Variable.Kind.RATIO);

    /** Sum of flows in both directions. */
    public static final Variable STRENGTH =
            Variable.flow("strength", "Sum of flows in both directions", "双向流量", Unit.INDEX);

    /** Normal betweenness. */
    public static final Variable BETWEENNESS =
            Variable.of("betweenness", "Normal betweenness", "标准化中介中心度", Unit.FRACTION, Variable.Kind.RATIO);

    /** Closeness. */
    public static final Variable CLOSENESS =
            Variable.of("closeness", "Closeness", "接近中心度", Unit.FRACTION, Variable.Kind.RATIO);

    /** Burt's constraint. */
    public static final Variable CONSTRAINT =
            Variable.of("constraint", "Burt's constraint", "结构洞约束度", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Effective size. */
    public static final Variable EFFECTIVE_SIZE =
            Variable.of("effective_size", "Effective size", "有效规模", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Belongs to the core. */
    public static final Variable CORE =
            Variable.of("core", "Belongs to the core", "是否核心", Unit.COUNT, Variable.Kind.FLAG);

    /** Clustering coefficient. */
    public static final Variable CLUSTERING =
            Variable.of("clustering", "Clustering coefficient", "聚类系数", Unit.FRACTION, Variable.Kind.RATIO);

    /** Directed weighted clustering coefficient. */
    public static final Variable DIRECTED_CLUSTERING = Variable.of(
            "directed_clustering", "Directed clustering coefficient", "有向加权聚类系数", Unit.FRACTION, Variable.Kind.RATIO);

    /** Number of the block. */
    public static final Variable BLOCK =
            Variable.of("block", "Number of the block", "板块编号", Unit.COUNT, Variable.Kind.CLASS);

    /** Links of association that a place sends. */
    public static final Variable ASSOCIATIONS_SENT =
            Variable.of("associations_sent", "Associations sent", "发出关系数", Unit.COUNT, Variable.Kind.INTENSITY);

    /** Links of association that a place receives. */
    public static final Variable ASSOCIATIONS_RECEIVED =
            Variable.of("associations_received", "Associations received", "接收关系数", Unit.COUNT, Variable.Kind.INTENSITY);

    /** Number of the community. */
    public static final Variable COMMUNITY =
            Variable.of("community", "Number of the community", "社区编号", Unit.COUNT, Variable.Kind.CLASS);

    /** Number of the convergence club, 0 for none. */
    public static final Variable CLUB = Variable.of(
            "club", "Number of the convergence club, 0 for none", "收敛俱乐部编号", Unit.COUNT, Variable.Kind.CLASS);

    /** Class of the Markov chain. */
    public static final Variable STATE =
            Variable.of("state", "Class of the Markov chain", "马尔可夫状态", Unit.COUNT, Variable.Kind.CLASS);

    /** Local Moran's I. */
    public static final Variable LOCAL_MORAN =
            Variable.of("local_moran", "Local Moran's I", "局部莫兰指数", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Quadrant of the Moran scatterplot. */
    public static final Variable MORAN_QUADRANT = Variable.of(
            "moran_quadrant", "Quadrant of the Moran scatterplot", "莫兰散点象限", Unit.COUNT, Variable.Kind.CLASS);

    /** Pseudo p of local Moran's I. */
    public static final Variable MORAN_P =
            Variable.of("moran_p", "Pseudo p of local Moran's I", "局部莫兰伪p值", Unit.FRACTION, Variable.Kind.RATIO);

    /** z-score of Getis–Ord Gi. */
    public static final Variable GI =
            Variable.of("gi", "z-score of Getis–Ord Gi", "Gi 统计量 z 值", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Local R² of a geographically weighted regression. */
    public static final Variable LOCAL_R2 =
            Variable.of("local_r2", "Local R²", "局部拟合优度", Unit.INDEX, Variable.Kind.INTENSITY);

    /** An empirical Bayes rate. */
    public static final Variable SMOOTHED_RATE =
            Variable.of("smoothed_rate", "Empirical Bayes rate", "经验贝叶斯率", Unit.INDEX, Variable.Kind.INTENSITY);

    /** z-score of Getis–Ord Gi*. */
    public static final Variable GI_STAR =
            Variable.of("gi_star", "z-score of Getis–Ord Gi*", "Gi* 统计量 z 值", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Hot or cold spot. */
    public static final Variable HOT_SPOT =
            Variable.of("hot_spot", "Hot or cold spot", "冷热点", Unit.COUNT, Variable.Kind.CLASS);

    /** Krugman specialization against the rest. */
    public static final Variable KRUGMAN = Variable.of(
            "krugman", "Krugman specialization against the rest", "克鲁格曼专业化指数", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Similarity of structure with the reference. */
    public static final Variable SIMILARITY = Variable.of(
            "similarity", "Similarity of structure with the reference", "产业结构相似系数", Unit.FRACTION, Variable.Kind.RATIO);

    /** Growth at the rate of the reference. */
    public static final Variable NATIONAL_EFFECT =
            Variable.flow("national_effect", "Growth at the rate of the reference", "全国增长分量", Unit.PERSON);

    /** Industrial mix. */
    public static final Variable MIX_EFFECT = Variable.flow("mix_effect", "Industrial mix", "结构偏离分量", Unit.PERSON);

    /** Competitive effect. */
    public static final Variable COMPETITIVE_EFFECT =
            Variable.flow("competitive_effect", "Competitive effect", "竞争力偏离分量", Unit.PERSON);

    /** Competitive effect at the structure of the reference. */
    public static final Variable HOMOTHETIC_EFFECT = Variable.flow(
            "homothetic_effect", "Competitive effect at the structure of the reference", "同构竞争分量", Unit.PERSON);

    /** Allocation effect. */
    public static final Variable ALLOCATION_EFFECT =
            Variable.flow("allocation_effect", "Allocation effect", "配置分量", Unit.PERSON);

    /** Industry growth of the neighbours. */
    public static final Variable NEIGHBOUR_EFFECT =
            Variable.flow("neighbour_effect", "Industry growth of the neighbours", "邻区产业分量", Unit.PERSON);

    /** Growth apart from the neighbours. */
    public static final Variable LOCAL_EFFECT =
            Variable.flow("local_effect", "Growth apart from the neighbours", "相对邻区竞争分量", Unit.PERSON);

    /** Share in the factor. */
    public static final Variable FACTOR_SHARE =
            Variable.of("factor_share", "Share in the factor", "要素占比", Unit.FRACTION, Variable.Kind.RATIO);

    /** Share in the factor over share in people. */
    public static final Variable FACTOR_QUOTIENT = Variable.of(
            "factor_quotient",
            "Share in the factor over share in people",
            "要素集聚区位商",
            Unit.FRACTION,
            Variable.Kind.RATIO);

    /** Factor per square kilometre. */
    public static final Variable FACTOR_DENSITY =
            Variable.of("factor_density", "Factor per square kilometre", "要素密度", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Change of the share in the factor. */
    public static final Variable GATHER_SPEED = Variable.of(
            "gather_speed",
            "Change of the share in the factor",
            "要素集聚速度",
            Unit.PERCENTAGE_POINT,
            Variable.Kind.INTENSITY);

    /** Variance of relative prices against the others. */
    public static final Variable SEGMENTATION = Variable.of(
            "segmentation",
            "Variance of relative prices against the others",
            "相对价格方差",
            Unit.INDEX,
            Variable.Kind.INTENSITY);

    /** Market integration. */
    public static final Variable MARKET_INTEGRATION =
            Variable.of("market_integration", "Market integration", "市场一体化指数", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Relative use of a factor. */
    public static final Variable RELATIVE_USE =
            Variable.of("relative_use", "Relative use of a factor", "要素相对使用", Unit.FRACTION, Variable.Kind.RATIO);

    /** Distortion of a factor. */
    public static final Variable DISTORTION =
            Variable.of("distortion", "Distortion of a factor", "要素错配指数", Unit.FRACTION, Variable.Kind.INTENSITY);

    /** Dual contrast coefficient. */
    public static final Variable DUAL_CONTRAST =
            Variable.of("dual_contrast", "Dual contrast coefficient", "二元对比系数", Unit.FRACTION, Variable.Kind.RATIO);

    /** Dual contrast deviation. */
    public static final Variable DUAL_DEVIATION =
            Variable.of("dual_deviation", "Dual contrast deviation", "二元反差指数", Unit.FRACTION, Variable.Kind.RATIO);

    /** Functional specialization. */
    public static final Variable FUNCTIONAL_SPECIALIZATION = Variable.of(
            "functional_specialization", "Functional specialization", "功能专业化", Unit.FRACTION, Variable.Kind.INTENSITY);

    /** Hansen accessibility. */
    public static final Variable ACCESSIBILITY =
            Variable.of("accessibility", "Hansen accessibility", "潜能可达性", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Weighted mean cost to the destinations. */
    public static final Variable MEAN_COST = Variable.of(
            "mean_cost", "Weighted mean cost to the destinations", "加权平均旅行成本", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Supply within reach per person. */
    public static final Variable SERVICE_ACCESS = Variable.of(
            "service_access", "Supply within reach per person", "两步移动搜索可达性", Unit.INDEX, Variable.Kind.INTENSITY);

    /** Residents who work here. */
    public static final Variable SUPPLY_SELF_CONTAINMENT = Variable.of(
            "supply_self_containment", "Residents who work here", "居住地自足率", Unit.FRACTION, Variable.Kind.RATIO);

    /** Jobs held by residents. */
    public static final Variable DEMAND_SELF_CONTAINMENT = Variable.of(
            "demand_self_containment", "Jobs held by residents", "就业地自足率", Unit.FRACTION, Variable.Kind.RATIO);

    /** Residents who work elsewhere. */
    public static final Variable OUT_COMMUTING =
            Variable.of("out_commuting", "Residents who work elsewhere", "外出通勤率", Unit.FRACTION, Variable.Kind.RATIO);

    /** Jobs held from elsewhere. */
    public static final Variable IN_COMMUTING =
            Variable.of("in_commuting", "Jobs held from elsewhere", "流入通勤率", Unit.FRACTION, Variable.Kind.RATIO);

    /** Share of trade within the region. */
    public static final Variable INTRA_SHARE = Variable.of(
            "intra_share", "Share of trade within the region", "区域内循环占比", Unit.FRACTION, Variable.Kind.RATIO);

    /** Share of trade within the nation. */
    public static final Variable DOMESTIC_SHARE = Variable.of(
            "domestic_share", "Share of trade within the nation", "国内循环占比", Unit.FRACTION, Variable.Kind.RATIO);

    /** Share of foreign trade. */
    public static final Variable FOREIGN_SHARE =
            Variable.of("foreign_share", "Share of foreign trade", "国际循环占比", Unit.FRACTION, Variable.Kind.RATIO);

    /** Location quotients by industry. */
    public static final VariableFamily LOCATION_QUOTIENT =
            new VariableFamily("location_quotient", "Location quotient", "区位商", Unit.FRACTION, Variable.Kind.INTENSITY);

    private ClusterVariables() {}
}
