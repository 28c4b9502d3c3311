package org.chengzhen.core.io.table;

/** How much a text looks like one of a language: the share of its signs beyond ASCII that tables of it are made of. */
final class Likelihood {
    /** Signs that tables of this field are made of, and the commonest of the language. */
    private static final String SIMPLIFIED = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面"
            + "而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然"
            + "前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立"
            + "代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九"
            + "区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美"
            + "再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需"
            + "段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消"
            + "构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
            + "城镇乡村户籍口率亿亩注源来单位指标数据统计局资料说明合计其中比重增长吨公里平方街旗盟州自治河湖辽吉黑龙苏浙皖闽赣鲁豫鄂湘粤桂琼渝"
            + "川贵云藏陕甘宁青新津沪冀晋蒙港澳台沈阳滨徽福厦庆肃疆广深圳杭昆锡常宿迁淮盐徐临沂潍坊德聊菏泽烟威起终点班次发到达往返间";

    private static final String TRADITIONAL = "的一是不了在有人我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得于著下自之年過發後作裡"
            + "用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實縣市區鄉鎮村里臺灣北新桃園竹"
            + "苗栗彰化南投雲林嘉義高雄屏東花蓮宜蘭基隆澎湖金門連江人口數戶總計男女性別比例面積密度平方公里土地萬億元統計單位資料來源年底月份香港"
            + "澳門九龍灣觀塘深水埗油尖旺離島葵青沙田屯門元朗荃灣產業生值第二三產值就業收入支出增長率都市城鎮化鐵路車站起點終點班次";

    private Likelihood() {}

    static double simplified(String text, byte[] sample) {
        // GB2312 writes each sign with two high bytes: text of it has few low second bytes
        int pairs = 0;
        int low = 0;
        for (int k = 0; k < sample.length; k++) {
            int b = sample[k] & 0xFF;
            if (b >= 0x81 && k + 1 < sample.length) {
                pairs++;
                int second = sample[++k] & 0xFF;
                if (second < 0xA1) {
                    low++;
                }
            }
        }
        double old = pairs == 0 ? 0 : 1 - (double) low / pairs;
        return share(text, SIMPLIFIED) * 0.7 + old * old * 0.3;
    }

    static double traditional(String text) {
        return share(text, TRADITIONAL);
    }

    static double japanese(String text) {
        int signs = 0;
        double good = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c > 127) {
                signs++;
                boolean kana = c >= 0x3041 && c <= 0x30FF;
                boolean narrow = c >= 0xFF61 && c <= 0xFF9F;
                good += kana ? 1 : narrow ? 0 : "都道府県市区町村人口数年世帯計総男女総数面積域合計".indexOf(c) >= 0 ? 1 : 0.3;
            }
        }
        return signs == 0 ? 0 : good / signs;
    }

    /** Letters with accents stand alone between plain ones. */
    static double western(String text) {
        int signs = 0;
        double good = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c > 127) {
                signs++;
                boolean alone =
                        (k == 0 || text.charAt(k - 1) < 128) && (k + 1 == text.length() || text.charAt(k + 1) < 128);
                boolean beside =
                        (k > 0 && letter(text.charAt(k - 1))) || (k + 1 < text.length() && letter(text.charAt(k + 1)));
                good += !alone ? 0 : Character.isLetter(c) && beside ? 1 : 0.4;
            }
        }
        return signs == 0 ? 0 : good / signs;
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static double share(String text, String common) {
        int signs = 0;
        double good = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c > 127) {
                signs++;
                boolean mark = (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF5E) || c == '—' || c == '…';
                good += mark || common.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return signs == 0 ? 0 : good / signs;
    }
}
