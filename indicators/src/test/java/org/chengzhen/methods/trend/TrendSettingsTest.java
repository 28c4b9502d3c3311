package org.chengzhen.methods.trend;

import org.chengzhen.methods.contract.SettingsContract;

class TrendSettingsTest implements SettingsContract {}
