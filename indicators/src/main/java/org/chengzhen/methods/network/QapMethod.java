package org.chengzhen.methods.network;

/** What {@link QapRegression} permutes. */
public enum QapMethod {
    /** The residual of each regressor on the others (double semi-partialling), robust to regressors that go together. */
    DOUBLE_SEMI_PARTIALLING,
    /** The response (QAP-y): tests all regressors at once, too lenient where regressors go together. */
    RESPONSE,
    /** Each regressor as it stands (QAP-x). */
    REGRESSOR
}
