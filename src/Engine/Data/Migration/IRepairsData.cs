namespace OrchardCore.Data.Migration;

/// <summary>A migration that changes what is stored: it runs after all others, because it needs the tables of every index.</summary>
internal interface IRepairsData;
