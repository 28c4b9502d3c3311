package org.chengzhen.methods.concentration;

import org.chengzhen.methods.contract.SettingsContract;

class ConcentrationSettingsTest implements SettingsContract {}
