package consumer;

import org.chengzhen.core.china.ChinaData;

/** The nouns alone, in an image of their own. */
public final class Image {
    private Image() {}

    public static void main(String[] args) {
        System.out.println("image " + ChinaData.gazetteer().city("广州").name() + " of " + ChinaData.cities());
    }
}
