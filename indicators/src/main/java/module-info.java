/** Verbs over arrays (methods) and over places (indicators): what urban researchers and planners compute. */
@SuppressWarnings("requires-automatic")
module org.chengzhen.indicators {
    requires transitive org.chengzhen.core;
    requires commons.math3;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static jdk.jshell;
    requires static jsr305;

    exports org.chengzhen.indicators.catalogue;
    exports org.chengzhen.indicators.citizenization;
    exports org.chengzhen.indicators.cluster;
    exports org.chengzhen.indicators.county;
    exports org.chengzhen.indicators.evaluation;
    exports org.chengzhen.indicators.frame;
    exports org.chengzhen.indicators.megacity;
    exports org.chengzhen.indicators.plot;
    exports org.chengzhen.indicators.profile;
    exports org.chengzhen.indicators.report;
    exports org.chengzhen.indicators.standards;
    exports org.chengzhen.methods.citysize;
    exports org.chengzhen.methods.composite;
    exports org.chengzhen.methods.concentration;
    exports org.chengzhen.methods.convergence;
    exports org.chengzhen.methods.efficiency;
    exports org.chengzhen.methods.growth;
    exports org.chengzhen.methods.inequality;
    exports org.chengzhen.methods.inputoutput;
    exports org.chengzhen.methods.interaction;
    exports org.chengzhen.methods.network;
    exports org.chengzhen.methods.regression;
    exports org.chengzhen.methods.settlement;
    exports org.chengzhen.methods.spatial;
    exports org.chengzhen.methods.statistics;
    exports org.chengzhen.methods.trend;

    provides org.chengzhen.core.panel.VariableSource with
            org.chengzhen.indicators.catalogue.CatalogueVariables;
}
