package iconograph.models.papers.one;

public final class FirstPaper {

    public static void speak() {
        System.out.println("a model that prints");
    }
}
