package org.chengzhen.methods.efficiency;

import org.chengzhen.methods.contract.SettingsContract;

class EfficiencySettingsTest implements SettingsContract {}
