package org.chengzhen.methods.statistics;

import org.chengzhen.methods.contract.SettingsContract;

class StatisticsSettingsTest implements SettingsContract {}
