package org.chengzhen.methods.citysize;

import org.chengzhen.methods.contract.SettingsContract;

class CitySizeSettingsTest implements SettingsContract {}
