package iconograph.models.papers.two;

import iconograph.models.papers.one.FirstPaper;

public final class SecondPaper {

    public static void borrow() {
        FirstPaper.speak();
    }
}
