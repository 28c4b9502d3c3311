package org.chengzhen.methods.regression;

import org.chengzhen.methods.contract.SettingsContract;

class RegressionSettingsTest implements SettingsContract {}
