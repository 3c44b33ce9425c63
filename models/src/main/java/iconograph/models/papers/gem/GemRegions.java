package iconograph.models.papers.gem;
final class GemRegions { static final String PLACES = "places"; }
