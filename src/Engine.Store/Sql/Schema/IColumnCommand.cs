namespace YesSql.Sql.Schema;

public interface IColumnCommand : ITableCommand
{
    IColumnCommand Unlimited();
    IColumnCommand WithDefault(object? @default);
    IColumnCommand WithLength(int? length);
    string ColumnName { get; }
    Type DbType { get; }
    object? Default { get; }
    int? Length { get; }
    byte? Precision { get; }
    byte? Scale { get; }
}
