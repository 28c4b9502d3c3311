package org.chengzhen.indicators.megacity;

import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variable.Kind;
import org.chengzhen.core.panel.VariableFamily;

/** The variables of megacities that a panel may hold, beside those that all themes share. */
public final class MegacityVariables {
    /** Permanent population of the central urban area. */
    public static final Variable CENTRE_POPULATION =
            Variable.stock("centre_population", "Population of the centre", "中心城区常住人口", Unit.PERSON);

    /** Area of the central urban area. */
    public static final Variable CENTRE_AREA =
            Variable.stock("centre_area", "Area of the centre", "中心城区面积", Unit.SQUARE_KILOMETRE);

    /** People who work in a place, wherever they live. */
    public static final Variable JOBS = Variable.stock("jobs", "Jobs", "就业岗位", Unit.PERSON);

    /** People who live in a place and work, wherever. */
    public static final Variable EMPLOYED_RESIDENTS =
            Variable.stock("employed_residents", "Employed residents", "就业居住人口", Unit.PERSON);

    /** Fixed capital at constant prices. */
    public static final Variable CAPITAL_STOCK = Variable.stock("capital_stock", "Capital stock", "资本存量", Unit.YUAN);

    /** Headquarters of the largest firms. */
    public static final Variable HEADQUARTERS =
            Variable.stock("headquarters", "Headquarters of Fortune Global 500 firms", "世界500强总部", Unit.COUNT);

    /** Market value of the firms listed in a city. */
    public static final Variable MARKET_VALUE =
            Variable.stock("market_value", "Market value of listed firms", "上市公司市值", Unit.YUAN);

    /** Institutions of foreign banks. */
    public static final Variable FOREIGN_BANKS = Variable.stock("foreign_banks", "Foreign banks", "外资银行机构", Unit.COUNT);

    /** Foreign direct investment in both directions. */
    public static final Variable FOREIGN_INVESTMENT =
            Variable.stock("foreign_investment", "Foreign direct investment, in and out", "双向外商直接投资", Unit.YUAN);

    /** Certified high-technology firms. */
    public static final Variable HIGH_TECH_FIRMS =
            Variable.stock("high_tech_firms", "High-technology firms", "高新技术企业", Unit.COUNT);

    /** Floor area demolished in renewal units, without illegal and unsafe buildings. */
    public static final Variable DEMOLISHED_FLOOR_AREA =
            Variable.stock("demolished_floor_area", "Floor area demolished", "拆除建筑面积", Unit.SQUARE_METRE);

    /** Floor area of renewal units before. */
    public static final Variable EXISTING_FLOOR_AREA =
            Variable.stock("existing_floor_area", "Floor area before renewal", "更新单元现状总建筑面积", Unit.SQUARE_METRE);

    /** New floor area in renewal units. */
    public static final Variable NEW_FLOOR_AREA =
            Variable.stock("new_floor_area", "New floor area", "新增建筑面积", Unit.SQUARE_METRE);

    /** Communities built before the end of 2000 that have been renovated. */
    public static final Variable RENOVATED_COMMUNITIES =
            Variable.stock("renovated_communities", "Old communities renovated", "已改造老旧小区", Unit.COUNT);

    /** Communities built before the end of 2000 that are to be renovated. */
    public static final Variable PLANNED_COMMUNITIES =
            Variable.stock("planned_communities", "Old communities to be renovated", "计划改造老旧小区", Unit.COUNT);

    /** Vehicles on a link of the road network in the period observed. */
    public static final Variable TRAFFIC_VOLUME =
            Variable.stock("traffic_volume", "Vehicles on a link", "路段车流量", Unit.COUNT);

    /** Effective area of emergency shelters. */
    public static final Variable SHELTER_AREA =
            Variable.stock("shelter_area", "Effective area of emergency shelters", "应急避难场所有效面积", Unit.SQUARE_METRE);

    /** Professional rescue staff. */
    public static final Variable RESCUE_STAFF = Variable.stock("rescue_staff", "Rescue staff", "应急救援人员", Unit.PERSON);

    /** Expenditure on research and development in a year. */
    public static final Variable RD_SPENDING =
            Variable.flow("rd_spending", "Research and development expenditure", "研发经费", Unit.YUAN);

    /** Expenditure on basic research in a year. */
    public static final Variable BASIC_RESEARCH =
            Variable.flow("basic_research", "Expenditure on basic research", "基础研究经费", Unit.YUAN);

    /** Applications under the Patent Cooperation Treaty in a year. */
    public static final Variable PCT_PATENTS =
            Variable.flow("pct_patents", "International patent applications", "PCT国际专利申请量", Unit.COUNT);

    /** Distance of a district or ring to the centre of the city. */
    public static final Variable DISTANCE_TO_CENTRE =
            Variable.of("distance_to_centre", "Distance to the centre", "距市中心距离", Unit.KILOMETRE, Kind.INTENSITY);

    /** Gross connectivity in a network of firms' offices. */
    public static final Variable CONNECTIVITY =
            Variable.of("gross_connectivity", "Gross network connectivity", "网络总连通度", Unit.INDEX, Kind.INTENSITY);

    /** Share of residents resettled where they lived. */
    public static final Variable LOCAL_RESETTLEMENT = Variable.of(
            "local_resettlement", "Residents resettled where they lived", "就地就近安置率", Unit.FRACTION, Kind.RATIO);

    /** Growth of rent in a year, 0.05 for 5 %. */
    public static final Variable RENT_GROWTH =
            Variable.of("rent_growth", "Yearly growth of rent", "住房租金年度涨幅", Unit.FRACTION, Kind.RATIO);

    /** Score of the hazard, 0 to 1. */
    public static final Variable HAZARD =
            Variable.of("hazard", "Score of the hazard", "致灾因子危险性", Unit.FRACTION, Kind.RATIO);

    /** Score of exposure, 0 to 1. */
    public static final Variable EXPOSURE =
            Variable.of("exposure", "Score of exposure", "承灾体暴露度", Unit.FRACTION, Kind.RATIO);

    /** Score of vulnerability, 0 to 1. */
    public static final Variable VULNERABILITY =
            Variable.of("vulnerability", "Score of vulnerability", "脆弱性", Unit.FRACTION, Kind.RATIO);

    /** Score of the capacity to cope, 0 to 1. */
    public static final Variable COPING_CAPACITY =
            Variable.of("coping_capacity", "Score of the capacity to cope", "应对能力", Unit.FRACTION, Kind.RATIO);

    /** Time that vehicles take on a link. */
    public static final Variable TRAVEL_TIME =
            Variable.of("travel_time", "Travel time on a link", "路段实际行程时间", Unit.MINUTE, Kind.INTENSITY);

    /** Time that vehicles take on a link when it is empty. */
    public static final Variable FREE_FLOW_TIME =
            Variable.of("free_flow_time", "Travel time in free flow", "路段自由流行程时间", Unit.MINUTE, Kind.INTENSITY);

    /** People that a resource can carry, by resource: water, land, schools, hospitals, transport. */
    public static final VariableFamily CAPACITY =
            new VariableFamily("capacity", "People that a resource can carry", "资源承载人口", Unit.PERSON, Kind.STOCK);

    private MegacityVariables() {}

    static Variable share(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.FRACTION, Kind.RATIO);
    }

    static Variable percent(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.PERCENT, Kind.RATIO);
    }

    static Variable index(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.INDEX, Kind.INTENSITY);
    }

    static Variable ofClass(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.COUNT, Kind.CLASS);
    }
}
