package org.chengzhen.methods.network;

import org.chengzhen.methods.contract.SettingsContract;

class NetworkSettingsTest implements SettingsContract {}
