package org.chengzhen.methods.spatial;

import org.chengzhen.methods.contract.SettingsContract;

class SpatialSettingsTest implements SettingsContract {}
